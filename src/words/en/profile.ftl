### What `profile` says.
