"""From scores to what people read: text, JSON, notebook cell, HTML. Pure functions of data."""
