#pragma once

#include "domain/plan/ids.h"
#include "models/undosteps.h"
#include "system/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Models {

class PlanDocument;

// Undo and redo of the open plan file (PlanDocument::undoing).
//
// Undo takes back the author's own last edit that was not taken back yet, whenever and with
// whatever program it was made, and also under the name of the account before they named themselves
// (UndoSteps::setFormerName); redo makes the edit taken back last again, unless the same author
// has made another since. PlanDocument::undoChanged tells when the answers may have changed.
class DocumentUndo
{
public:
    explicit DocumentUndo(PlanDocument *document);

    // Whether there is a step that can be taken; never in a file that is only read.
    bool can(Way way) const { return step(way).has_value(); }
    // Why the next edit in this direction can never be reversed; none otherwise.
    std::optional<System::Error> whyNot(Way way) const;

    // The next step: what it is about ("status of item 3"), when and by whom that was made, and the
    // plan that it is about (zero where it is about none, or one that is gone). Empty or null when
    // there is no step.
    QString words(Way way) const;
    QDateTime madeAt(Way way) const;
    // The sentence to be shown after take(), to be asked for before it ("Undone: status of item 3
    // (today 9:12)").
    QString doneWords(Way way) const;
    QString author(Way way) const;
    System::Result<Domain::PlanId> planOf(Way way) const;

    // Takes the next step; nothing when there is none. An error of a conflict says who has changed
    // it since, where the history tells that.
    System::Result<void> take(Way way);
    // After a conflict in take(): does it again, replacing the values that the file holds now.
    System::Result<void> takeOver(Way way);

    // From now on the steps are the last edits of any author.
    void takeAnybodys() { m_steps.takeAnybodys(); }

    // Called by the document: when the user takes another name, and after each stored edit.
    void addAuthor(const QString &name) { m_steps.addAuthor(name); }
    void removeAuthor(const QString &name) { m_steps.removeAuthor(name); }
    // Called once who works here is known: edits under a former name count as theirs too.
    void setFormerName(const Domain::FormerName &former) { m_steps.setFormerName(former); }
    void forget(); // the steps are read anew when they are next asked for

private:
    std::optional<UndoSteps::Step> step(Way way) const;
    System::Result<void> takeVersionBack(const UndoSteps::Step &made);

    PlanDocument *m_document;
    UndoSteps m_steps;
};

} // namespace Models
