### What `plain` says.
