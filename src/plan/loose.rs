//! The typed words of an answer whose step is gone or of another kind: all of them, with ids for labels.

use crate::plan::reading::Loose;
use crate::say;
use crate::workshop::Answer;

/// Returns every word that a person typed into an answer.
pub fn words(answer: &Answer) -> Vec<Loose> {
    let mut loose = Vec::new();
    let mut add = |label: String, text: &str| loose.extend(Loose::new(label, text));
    match answer {
        Answer::Pause(reports) => {
            reports
                .groups
                .iter()
                .for_each(|(number, text)| add(say!("group-number", number = *number), text));
        }
        Answer::Ask(words) => words.blanks.iter().for_each(|(id, text)| add(id.to_string(), text)),
        Answer::Collect(list) => {
            for item in &list.items {
                add(item.id.to_string(), &item.text);
                add(who(item.id.as_str()), &item.who);
            }
        }
        Answer::Choose(choice) => add(say!("plan-reason"), &choice.reason),
        Answer::Vote(rounds) => add(say!("plan-vote-concerns"), &rounds.concerns),
        Answer::Sort(placing) => add(say!("plan-note"), &placing.note),
        Answer::Map(map) => {
            for person in &map.people {
                add(say!("plan-map-name"), &person.name);
                add(say!("plan-map-note"), &person.note);
            }
        }
        Answer::Verdict(sortings) => {
            for (id, sorting) in &sortings.asks {
                add(labeled(id.as_str(), "plan-basis"), &sorting.basis);
                add(labeled(id.as_str(), "plan-to-find-out"), &sorting.finder);
                add(labeled(id.as_str(), "plan-date"), &sorting.by);
            }
            for added in &sortings.added {
                add(labeled(added.ask.id.as_str(), "plan-ask"), &added.ask.text);
                add(who(added.ask.id.as_str()), &added.ask.who);
            }
        }
        Answer::Lever(picks) => {
            for pick in &picks.picked {
                add(labeled(pick.lever.as_str(), "plan-lever-reason"), &pick.reason);
            }
            add(say!("plan-legal-basis"), &picks.basis);
        }
        Answer::Backcast(schedule) => {
            add(say!("plan-finished-means"), &schedule.means);
            for (model, edits) in &schedule.edits {
                for (stage, edit) in edits {
                    let of = say!("plan-stage-of", model = model.as_str(), stage = *stage);
                    add(format!("{of}, {}", say!("plan-stage-owner")), &edit.owner);
                    add(format!("{of}, {}", say!("plan-stage-inside")), &edit.inside);
                    add(format!("{of}, {}", say!("plan-stage-outside")), &edit.outside);
                }
            }
        }
        Answer::Table(rows) => {
            add(say!("plan-start-date"), &rows.start);
            for row in &rows.rows {
                row.cells.iter().for_each(|(column, cell)| add(format!("{}, {column}", row.id), cell));
            }
        }
        Answer::Quiz(_) => {}
    }
    loose
}

fn who(id: &str) -> String {
    labeled(id, "plan-who")
}

fn labeled(id: &str, words: &str) -> String {
    format!("{id}, {}", say!(words))
}
