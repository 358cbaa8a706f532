//! The reader of content: every fault at its place, to the letter, and sound files read as they are meant.

mod form;
mod hostile;
mod kinds;
mod names;
mod oracle;
mod picture;
mod places;
mod recovery;
mod sample;
mod slips;
mod suggest;
mod texts;
mod value;
