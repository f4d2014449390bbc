### What `template` says.
