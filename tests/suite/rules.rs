//! The rules layer, one file of tests for each file of rules.

mod backcast;
mod calendar;
mod course;
mod dates;
mod flags;
mod look_back;
mod sample;
mod stages;
mod vector;
mod verdict;
mod ways_out;
mod windows;
