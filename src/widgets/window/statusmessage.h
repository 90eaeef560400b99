#pragma once

#include <QObject>
#include <QRect>
#include <QString>

class QHelpEvent;
class QStatusBar;

namespace Widgets {

// An event filter for a status bar. A message that it has no room for ends with “…”, where Qt cuts
// it within a word, and is shown whole as a tool tip.
class StatusMessage : public QObject
{
    Q_OBJECT

public:
    explicit StatusMessage(QStatusBar *bar);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QRect room() const;
    bool isCut() const;
    void paint() const;
    void tell(const QHelpEvent &asked) const;

    QStatusBar *m_bar;
};

} // namespace Widgets
