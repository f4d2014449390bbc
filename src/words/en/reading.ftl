### What `reading` says.
