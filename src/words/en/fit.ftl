### What `fit` says.
