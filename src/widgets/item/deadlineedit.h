#pragma once

#include "domain/plan/recurrence.h"
#include "widgets/kit/fields/valueedit.h"

namespace Widgets {

class Label;

// The field of a deadline. A hint at its end says how its words were understood, in full or in
// brief as space allows. If neither fits, the hint is shown in a label elsewhere, which keeps its
// place, so that nothing moves when the hint changes.
class DeadlineEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit DeadlineEdit(QWidget *parent = nullptr);

    void setHintLabel(Label *label); // for hints that do not fit

    // `periods`: those of a recurring deadline; the tip tells them in words. `missed`: how late it
    // is. Either may be empty.
    void setHint(const Domain::Deadline &deadline, const QList<Domain::Period> &periods,
                 const QString &missed);

    QSize minimumSizeHint() const override;

private:
    bool fits(const QString &words) const;
    int widthOf(const QString &words) const;
    void fitHint();

    Label *m_hint;
    Label *m_elsewhere = nullptr;
    QString m_whole;
    QString m_brief;
    bool m_isMissed = false;
    bool m_isUnknown = false; // the words name no day, or one that no calendar has
};

} // namespace Widgets
