### What `session` says.
