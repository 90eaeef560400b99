#pragma once

#include "domain/reading/outlinereader.h"

#include <QTreeWidget>

#include <optional>

namespace Widgets {

// Lists remarks: what to check, each in as many lines as it needs, or what was left out and why,
// each on one line. A click on a row, or Enter, goes to the line.
class RemarkList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit RemarkList(QWidget *parent = nullptr);

    void showWarnings(const QList<Domain::ReadWarning> &warnings);
    // Shows a limited number of rows; the source view contains all.
    void showLeftOut(const QList<Domain::LeftOut> &leftOut);

signals:
    // Position in the source text, in characters.
    void placeWanted(qsizetype place);
    void lineWanted(int line);                          // line number, from 1
    void warningChosen(Domain::ReadWarning::Kind kind); // a warning without a line was chosen

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void goToSource();
    void fit();
};

} // namespace Widgets
