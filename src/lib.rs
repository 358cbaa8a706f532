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
//! # Where to start
//!
//! [`workshop`] holds the vocabulary: what is authored (modules, steps, agendas, catalogue) and what is answered
//! (session, answers). Then follow one key press:
//!
//! 1. [`shell::terminal`] reads a terminal event; [`tui::keymap`] says what it means in the present mode.
//! 2. [`app::App::update`] takes the message. A step's draft ([`app::kind`]) says what its input meant; the run
//!    records the answer ([`app::open`]), with one entry of undo.
//! 3. The effects that come back are done by [`shell::perform`]; saving is a thread of its own ([`shell::writer`]).
//! 4. [`tui::draw`] shows the state. The same state always gives the same picture.
//!
//! The room and its clock: [`workshop::clock`] is what the session remembers, [`rules::clock`] counts it, [`rules::pace`]
//! says what is left, how late it is and what can be cut, and `app` shows it. A desk in another window reads the live
//! file that [`shell::live`] writes ([`shell::follow`] tells it when), and leaves what it wants in a folder of its own
//! ([`shell::asks`]): it never touches a session.
//!
//! A plan is made from a session by [`plan::Plan::new`] and laid out as a [`plan::Document`]; each file of
//! [`export`] turns one into bytes. Content is read by [`content::read`], which names every fault at once, and held
//! together by [`content::check`].
//!
//! # To add a kind of step
//!
//! One file of its name in each of `workshop/kind`, `app/kind`, `tui/kind`, `plan/kind` and `tests/suite/app/kind`;
//! the compiler names every `match` that wants an arm. Its words go into `words/en/kinds.ftl`, its keys into the
//! table of [`tui::keymap`].
//!
//! # To add an export format
//!
//! One file in [`export`] that turns a [`plan::Document`] into bytes, a variant of [`app::effect::Format`], and a
//! golden file in `tests/golden`.

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
