//! The content as it is shipped: it reads, and it keeps the promises made to readers.

mod agendas;
mod cases;
mod modules;
mod references;
