//! The rules layer, one file of tests for each file of rules.

mod actual;
mod agenda;
mod any;
mod backcast;
mod calendar;
mod check;
mod clock;
pub mod clocks;
mod condition;
mod course;
mod dates;
mod flags;
mod gone;
mod items;
mod look_back;
mod pace;
mod sample;
mod schedule;
mod score;
mod stages;
mod standing;
mod tally;
mod up_front;
mod vector;
mod verdict;
mod ways_out;
mod windows;
