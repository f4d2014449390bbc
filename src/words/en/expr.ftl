### What `expr` says.
