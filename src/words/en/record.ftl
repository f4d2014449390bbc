### What `record` says.
