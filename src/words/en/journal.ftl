### What `journal` says.
