//! Which steps a run goes through, and what comes before and after one.

use crate::rules::{condition, pace};
use crate::workshop::clock::Place;
use crate::workshop::{AgendaId, Session, StepId, Workshop};

/// The steps of the session's agenda that are shown now, in order, without those that were cut to nothing.
/// Without such an agenda: all shown steps.
pub fn steps(workshop: &Workshop, session: &Session) -> Vec<StepId> {
    let mut steps = condition::shown_steps(workshop, session);
    if !session.pacing.trims.is_empty() {
        steps.retain(|step| !pace::is_dropped(workshop, session, &Place::Step(step.clone())));
    }
    steps
}

/// Where a run begins: where it was left, or its first step.
pub fn begin(workshop: &Workshop, session: &Session) -> Option<StepId> {
    let at = session.at.as_ref().filter(|at| workshop.step(at).is_some());
    at.cloned().or_else(|| steps(workshop, session).into_iter().next())
}

/// The step after this one; `None` at the end. A step outside the route is followed by the next one in authored order.
pub fn after(workshop: &Workshop, session: &Session, step: &StepId) -> Option<StepId> {
    neighbor(workshop, session, step, 1)
}

/// The step before this one; `None` at the beginning.
pub fn before(workshop: &Workshop, session: &Session, step: &StepId) -> Option<StepId> {
    neighbor(workshop, session, step, -1)
}

fn neighbor(workshop: &Workshop, session: &Session, step: &StepId, by: isize) -> Option<StepId> {
    let route = steps(workshop, session);
    if let Some(at) = route.iter().position(|id| id == step) {
        return at.checked_add_signed(by).and_then(|at| route.get(at)).cloned();
    }
    let order: Vec<StepId> = workshop.steps().map(|(id, _, _)| id).collect();
    let place = |id: &StepId| order.iter().position(|other| other == id);
    let here = place(step)?;
    let mut rest: Vec<&StepId> = route
        .iter()
        .filter(|id| place(id).is_some_and(|at| if by > 0 { at > here } else { at < here }))
        .collect();
    rest.sort_by_key(|id| place(id));
    if by > 0 { rest.first().map(|id| (*id).clone()) } else { rest.last().map(|id| (*id).clone()) }
}

/// Position of a module in the run and how many there are, both as the header shows them (from 1).
pub fn module_progress(workshop: &Workshop, session: &Session, step: &StepId) -> (usize, usize) {
    let mut modules: Vec<&str> = Vec::new();
    let route = steps(workshop, session);
    for id in &route {
        if !modules.contains(&id.module()) {
            modules.push(id.module());
        }
    }
    let at = modules.iter().position(|module| *module == step.module()).map_or(0, |at| at + 1);
    (at, modules.len())
}

/// Position of a step among the run's steps of its module, and how many there are, both from 1; zero outside the run.
pub fn step_progress(workshop: &Workshop, session: &Session, step: &StepId) -> (usize, usize) {
    let route = steps(workshop, session);
    let module: Vec<&StepId> = route.iter().filter(|id| id.module() == step.module()).collect();
    let at = module.iter().position(|id| *id == step).map_or(0, |at| at + 1);
    (at, module.len())
}

/// The agenda a newcomer alone, or a group, most likely wants: the first that is meant for so many people.
pub fn likely_agenda(workshop: &Workshop, people: u32) -> Option<AgendaId> {
    let fits = |agenda: &&crate::workshop::Agenda| {
        if people <= 1 {
            agenda.minutes.is_none()
        } else {
            agenda.minutes.is_some_and(|minutes| minutes >= 60)
        }
    };
    workshop.agendas.iter().find(fits).or_else(|| workshop.agendas.first()).map(|agenda| agenda.id.clone())
}
