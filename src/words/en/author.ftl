### What `author` says.
