#![allow(dead_code, unused_imports)]
#[path = "../common/mod.rs"]
mod common;
#[path = "../front/found.rs"]
mod found;
