//! Answering each kind of step with the keyboard alone: keys in, answers out.

mod ask;
mod backcast;
mod choose;
mod collect;
mod lever;
mod map;
mod pause;
mod quiz;
mod reading;
mod sort;
mod table;
mod verdict;
mod vote;
