#pragma once

#include <QObject>

class QHelpEvent;
class QLineEdit;

namespace Widgets {

// Whether a line edit has no room for its words.
bool isCut(const QLineEdit *edit);

// An event filter for line edits. While one has not the focus, words that it has no room for are
// shown from their beginning with “…” at their end. They are shown whole as a tool tip, above the
// field's own.
class CutWords : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool paint(QLineEdit *edit) const;
    bool tell(QLineEdit *edit, const QHelpEvent &asked) const;
};

} // namespace Widgets
