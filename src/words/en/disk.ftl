### What `disk` says.
