### What `lab` says.
