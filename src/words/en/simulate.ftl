### What `simulate` says.
