### What `library` says.
