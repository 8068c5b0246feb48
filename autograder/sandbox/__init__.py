"""The student process: started and watched by `host`, forked by `zygote`, served by `worker`."""
