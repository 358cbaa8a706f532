//! Does what the state machine asks. Whatever waits for a disk is done on another thread and answers with a message.

mod saying;

use super::asks::Inbox;
use super::awake::Awake;
use super::config::Keeper;
use super::folder::Place;
use super::library;
use super::store::{Access, Opened, ReadOnly, Store, Unsaved};
use super::terminal::{Flow, Wake};
use super::writer::pace::{Timing, Urgency};
use super::writer::{Begin, Report, Writer};
use super::{clock, elsewhere, export, live, paths, print, trash};
use crate::app::App;
use crate::app::config::Setting;
use crate::app::effect::{Effect, How};
use crate::app::msg::{self, Drive, Msg};
use crate::content::embedded;
use crate::say;
use crate::workshop::{AgendaId, SessionId, Workshop};
use saying::{failed, news, note_words, summaries, trash_summary};
use std::sync::mpsc::Sender;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

/// How long leaving waits for the disk.
const PATIENCE: Duration = Duration::from_secs(3);

/// Where the program begins.
#[derive(Debug, Clone)]
pub enum Start {
    Home,
    Agenda(AgendaId),
    Session(SessionId),
}

/// Files, threads and the open session's writer.
pub struct Performer {
    store: Store,
    place: Place,
    start: Start,
    sender: Sender<Wake>,
    writer: Option<Writer>,
    /// Writes settings that change.
    keeper: Keeper,
    /// Filled by the loading thread; exports wait for it.
    workshop: Arc<OnceLock<Arc<Workshop>>>,
    /// What desks ask, while the room lets them.
    inbox: Option<Inbox>,
    /// Keeps the screen from going dark by itself while a room's clock runs.
    awake: Awake,
}

impl Performer {
    pub fn new(store: Store, place: Place, start: Start, sender: Sender<Wake>) -> Performer {
        let workshop = Arc::default();
        let told = sender.clone();
        let keeper = Keeper::new(store.paths().config(), move |setting, _| match setting {
            Setting::Look(_) => {
                let _ = told.send(Wake::Msg(Msg::NotConfigured));
            }
            // The test card is offered once more next time: nothing a group should read about.
            Setting::SeenTestCard => {}
        });
        Performer {
            store,
            place,
            start,
            sender,
            writer: None,
            keeper,
            workshop,
            inbox: None,
            awake: Awake::default(),
        }
    }

    /// Reads what comes after the first picture: the list of sessions and the workshop.
    pub fn begin(&mut self) {
        self.load_library();
        let (place, workshop) = (self.place.clone(), self.workshop.clone());
        self.work(move || match load(&place) {
            Ok(loaded) => {
                let loaded = Arc::new(loaded);
                let _ = workshop.set(loaded.clone());
                Msg::Workshop(loaded)
            }
            Err(why) => Msg::WorkshopFailed(why),
        });
        match self.start.clone() {
            Start::Home => {}
            Start::Agenda(agenda) => self.tell(Msg::Begin(agenda)),
            Start::Session(id) => self.open(id, How::Resume),
        }
    }

    /// Does the effects in their order.
    pub fn perform(&mut self, effects: Vec<Effect>, app: &mut App) -> Flow {
        let mut flow = Flow::Go;
        for effect in effects {
            match effect {
                Effect::Save(session) => {
                    if let Some(writer) = &self.writer {
                        writer.save(*session, app.live().map(moment).unwrap_or_default());
                    }
                }
                Effect::Live { now } => {
                    if let (Some(writer), Some(live)) = (&self.writer, app.live()) {
                        writer.live(moment(live), if now { Urgency::Move } else { Urgency::Typing });
                    }
                }
                Effect::Retry => {
                    if let Some(writer) = &self.writer {
                        writer.retry();
                    }
                }
                Effect::Create(session) => {
                    let opened = self.store.create(*session);
                    let msg = self.opened(opened);
                    self.tell(msg);
                }
                Effect::Open { id, how } => self.open(id, how),
                Effect::OpenExample => self.work(|| match embedded::example() {
                    Some(session) => Msg::Opened(Box::new(msg::Opened {
                        session,
                        on_disk: None,
                        read_only: Some(say!("example-read-only")),
                        typing: None,
                        note: Some(say!("example-note")),
                        last_sign: None,
                    })),
                    None => Msg::Tell(say!("example-missing")),
                }),
                Effect::Close => self.close(),
                Effect::Backup => {
                    if let Some(writer) = &self.writer {
                        writer.backup();
                    }
                }
                Effect::LoadLibrary => self.load_library(),
                Effect::LoadTrash => {
                    let store = self.store.clone();
                    self.work(move || Msg::Trash(trash_summary(&store)));
                }
                Effect::Delete(id) => {
                    let store = self.store.clone();
                    self.work(move || {
                        Msg::Tell(match trash::delete(&store, &id) {
                            Ok(gone) => {
                                say!("trash-deleted", session = id.to_string(), backups = gone.n_backups)
                            }
                            Err(why) => why.to_string(),
                        })
                    });
                }
                Effect::Restore(id) => {
                    let store = self.store.clone();
                    self.work(move || {
                        Msg::Tell(match trash::restore(&store, &id) {
                            Ok(id) => say!("trash-restored", session = id.to_string()),
                            Err(why) => why.to_string(),
                        })
                    });
                }
                Effect::EmptyTrash => {
                    let store = self.store.clone();
                    self.work(move || {
                        let emptied = trash::empty(&store);
                        let mut words = say!(
                            "trash-emptied",
                            sessions = emptied.n_sessions,
                            backups = emptied.n_backups,
                            files = emptied.n_files,
                            kilobytes = emptied.bytes.div_ceil(1024)
                        );
                        for left in &emptied.left {
                            words = format!("{words}\n{left}");
                        }
                        Msg::Tell(words)
                    });
                }
                Effect::Export(job) => self.export(move |workshop| export::write(workshop, &job)),
                Effect::Print(job) => self.export(move |workshop| print::write(workshop, &job)),
                Effect::SaveElsewhere(place, session) => self.work(move || {
                    let written = elsewhere::write(&session, &paths::typed(&place));
                    Msg::SavedElsewhere(match written {
                        Ok(path) => Ok(path.display().to_string()),
                        Err(why) => Err(why.to_string()),
                    })
                }),
                Effect::Configure(setting) => self.keeper.keep(setting),
                Effect::Editor(text) => flow = Flow::Editor(text),
                Effect::Quit => {
                    self.close();
                    self.keeper.close(PATIENCE);
                    return Flow::Quit;
                }
            }
        }
        self.attend(app);
        flow
    }

    /// Opens and closes what goes with the state of the room: the inbox of desks, and the screen kept awake.
    fn attend(&mut self, app: &mut App) {
        self.awake.keep(app.is_on_wall());
        let open = app.open.as_ref().filter(|open| open.session.desk_drives && open.read_only.is_none());
        match (open, &self.inbox) {
            (None, _) => self.inbox = None,
            (Some(_), Some(_)) => {}
            (Some(open), None) if self.writer.is_some() => {
                let sender = self.sender.clone();
                let told = move || {
                    let _ = sender.send(Wake::Files);
                };
                match Inbox::open(self.store.paths(), &open.session.id, told) {
                    Ok(inbox) => self.inbox = Some(inbox),
                    Err(why) => app.clock_note = Some(say!("desk-no-inbox", why = why.to_string())),
                }
            }
            (Some(_), None) => {}
        }
    }

    /// What desks have asked since the last look.
    pub fn asked(&self) -> Vec<Drive> {
        self.inbox.as_ref().map_or_else(Vec::new, Inbox::take)
    }

    /// A session was read: starts its writer and says what the state machine must know.
    pub fn opened(&mut self, opened: Opened) -> Msg {
        self.close();
        let Opened { session, access, moment, last_sign, notes } = opened;
        // What was half typed is part of the session from here on, so that the writer puts it on the disk at once.
        let moment_kept = live::Moment { parking: String::new(), ..moment.clone().unwrap_or_default() };
        let (session, typing) = with_moment(session, moment);
        let mut on_disk = None;
        let read_only = match access {
            Access::ReadOnly(ReadOnly::Asked) => Some(say!("read-only-asked")),
            Access::ReadOnly(ReadOnly::NoLock(why)) => Some(why.to_string()),
            Access::Write(lease) => {
                on_disk = lease.on_disk().map(|session| session.revision);
                let begin = Begin {
                    lease,
                    session: Arc::new(session.clone()),
                    moment: moment_kept,
                    timing: Timing::default(),
                };
                let sender = self.sender.clone();
                let report = move |report: Report| {
                    if let Some(msg) = news(report) {
                        let _ = sender.send(Wake::Msg(msg));
                    }
                };
                self.writer = Some(Writer::start(begin, report));
                None
            }
        };
        let note = notes.iter().map(note_words).collect::<Vec<_>>().join("\n");
        Msg::Opened(Box::new(msg::Opened {
            session,
            on_disk,
            read_only,
            typing,
            note: (!note.is_empty()).then_some(note),
            last_sign,
        }))
    }

    /// Leaves the session: what is left is written, the live file goes, the lock is given back.
    fn close(&mut self) {
        self.inbox = None;
        if let Some(writer) = self.writer.take() {
            let _ = writer.close(PATIENCE);
        }
    }

    fn open(&mut self, id: SessionId, how: How) {
        let (store, sender) = (self.store.clone(), self.sender.clone());
        // The session that is open now may be the one that is asked for.
        self.close();
        thread::spawn(move || {
            let today = clock::today();
            let opened = match how {
                How::Resume => store.open(&id, Unsaved::Resume),
                How::WithoutText => store.open(&id, Unsaved::SetAside),
                How::ReadOnly => store.look(&id),
                How::Copy => store.copy(&id, today),
                How::FromBackup => store.restore(&id, today),
            };
            let _ = sender.send(match opened {
                Ok(opened) => Wake::Opened(Box::new(opened)),
                Err(why) => Wake::Msg(failed(id, &why)),
            });
        });
    }

    fn load_library(&self) {
        let store = self.store.clone();
        self.work(move || match library::scan(&store) {
            Ok(listing) => Msg::Library(summaries(listing)),
            Err(why) => Msg::LibraryFailed(why.to_string()),
        });
    }

    /// Writes files on a thread of its own. A fault in a renderer must not take the session with it.
    fn export<E: std::fmt::Display>(
        &self,
        write: impl FnOnce(&Workshop) -> Result<msg::Exported, E> + Send + 'static,
    ) {
        let workshop = self.workshop.clone();
        self.work(move || {
            let Some(workshop) = workshop.get() else {
                return Msg::Exported(Err(say!("workshop-loading")));
            };
            let written = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| write(workshop)));
            Msg::Exported(match written {
                Ok(written) => written.map_err(|why| why.to_string()),
                Err(_) => Err(say!("export-broke")),
            })
        });
    }

    /// Does something on a thread of its own and sends its news.
    fn work(&self, job: impl FnOnce() -> Msg + Send + 'static) {
        let sender = self.sender.clone();
        thread::spawn(move || {
            let _ = sender.send(Wake::Msg(job()));
        });
    }

    fn tell(&self, msg: Msg) {
        let _ = self.sender.send(Wake::Msg(msg));
    }
}

/// Reads the workshop; the words of an error say what and where.
pub(super) fn load(place: &Place) -> Result<Workshop, String> {
    let loaded = place.load().map_err(|why| why.to_string())?;
    if !loaded.is_sound() {
        let first = loaded.diagnostics.first().map_or_else(String::new, |fault| fault.message());
        return Err(say!("workshop-faulty", count = loaded.diagnostics.len(), first = first));
    }
    loaded.workshop.ok_or_else(|| say!("workshop-faulty", count = 0, first = ""))
}

/// What the live file holds of the present moment.
fn moment(live: crate::app::Live) -> live::Moment {
    live::Moment {
        step: live.step,
        answer: live.draft,
        typing: live.typing.map(|typing| live::Typing {
            field: typing.field,
            text: typing.text,
            cursor: typing.cursor,
        }),
        parking: live.parking,
        room: live.room,
    }
}

/// Lays what was typed when the program ended over the session: the answer so far is recorded, words on their way to the
/// parking lot are parked, a half-typed text goes on.
fn with_moment(
    mut session: crate::workshop::Session,
    moment: Option<live::Moment>,
) -> (crate::workshop::Session, Option<msg::Typing>) {
    let Some(moment) = moment else { return (session, None) };
    if let Some(step) = &moment.step {
        session.at = Some(step.clone());
        if moment.answer.is_some() {
            session.record(step, moment.answer);
            session.touch();
        }
    }
    if !moment.parking.is_empty() {
        session.resume_parking(moment.parking);
        session.touch();
    }
    let typing = moment.typing.map(|typing| msg::Typing {
        field: typing.field,
        text: typing.text,
        cursor: typing.cursor,
    });
    (session, typing)
}
