#pragma once

#include "domain/plan/figures/namedfigure.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;
class QStringListModel;
class QVBoxLayout;

namespace Widgets {

// The named figures of a note, a line each: name, number and unit. Names used before are offered,
// and bring their unit.
class FiguresEdit : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresEdit(QWidget *parent);

    void setKnown(const QList<Domain::FigureKey> &known);
    void setFigures(const QList<Domain::NamedFigure> &figures);
    void add(const Domain::NamedFigure &figure);
    // The figures as typed, without empty lines. An error where a number is not a whole number.
    System::Result<QList<Domain::NamedFigure>> figures() const;
    // Those with a name; the number is -1 where none, or no whole number, is typed.
    QList<Domain::NamedFigure> named() const;

signals:
    void changed();

private:
    struct Line
    {
        QWidget *widget;
        QLineEdit *name;
        QLineEdit *number;
        QLineEdit *unit;
        QPushButton *remove;
    };

    Line &addLine();
    void removeLine(const QWidget *widget);
    void takeKnownUnit(const QWidget *widget);

    QList<Domain::FigureKey> m_known;
    QStringListModel *m_names;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    std::vector<Line> m_lines;
};

} // namespace Widgets
