#pragma once

#include "domain/reading/outlinereader.h"

#include <QTreeWidget>

#include <optional>

namespace Widgets {

// What a reading has to say of single lines: what to check, or what is left out and why. Pressing a
// row, or Enter on it, leads there.
class RemarkList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit RemarkList(QWidget *parent = nullptr);

    void showWarnings(const QList<Domain::ReadWarning> &warnings);
    // Shows only the first of very many; the text at the left has them all.
    void showLeftOut(const QList<Domain::LeftOut> &leftOut);

signals:
    void placeWanted(qsizetype place);                  // in the source
    void lineWanted(int line);                          // from 1
    void warningChosen(Domain::ReadWarning::Kind kind); // one that is about no line

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void lead();
    void fit();
};

} // namespace Widgets
