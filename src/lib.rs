//! `levers` leads a group from a grievance to an executive-action plan that holds.
//!
//! # The tour
//!
//! Layers point down only; `tests/suite/layers.rs` keeps them so:
//!
//! ```text
//! main ── cli                        arguments -> one call
//!           │
//!         shell                      all IO: terminal, files, clock, threads
//!         │  │  └──────────┐
//!       tui  │           content     RON text -> Workshop + every Diagnostic
//!         │  │             │
//!        app export        │         update(Msg) -> effects │ Plan -> bytes
//!         │  │             │
//!         └─ plan          │         Session -> Plan -> Document
//!             │            │
//!            rules ────────┘         verdict, back-cast, clashes, tallies, plan checks
//!             │
//!           workshop                 what is authored and what is answered
//!             │
//!            words                   every word the program itself says
//! ```
//!
//! Start with [`workshop`]: its types are the vocabulary of everything else.

pub mod app;
pub mod cli;
pub mod content;
pub mod export;
pub mod plan;
pub mod rules;
pub mod shell;
pub mod tui;
pub mod words;
pub mod workshop;
