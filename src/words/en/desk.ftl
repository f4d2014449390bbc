### What `desk` says.
