//! The rules layer, one file of tests for each file of rules.

mod vector;
mod verdict;
