#pragma once

#include "domain/plan/figures/namedfigure.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;

namespace Widgets {

class Label;

// The figures that the words of a note count, each to be taken with a tick; hidden where there are
// none. What was taken stays taken while the words say it, with another number too. A tick counts
// from the moment it is pressed. Several numbers of one name are added up.
class FigureOffers : public QWidget
{
    Q_OBJECT

public:
    explicit FigureOffers(QWidget *parent);

    // Offers the figures in `text`, except one that equals the note's attendance.
    void setNote(const QString &text, std::optional<int> attendance);
    // Named figures that the file has already.
    void setKnown(const QList<Domain::FigureKey> &known) { m_known = known; }
    // Figures that the note has already, which are not offered.
    void setHeld(const QList<Domain::NamedFigure> &held) { m_held = held; }
    // Ticks the offers that make up these figures, and unticks all others.
    void setTaken(const QList<Domain::NamedFigure> &taken);
    QList<Domain::NamedFigure> taken() const; // each name once
    bool isPressed() const;                   // while a tick box is held down

    // The Tab key goes from there to the ticks.
    void setTabAfter(QWidget *before) { m_tabAfter = before; }

signals:
    void takenChanged(); // by the user only

private:
    void show(const QList<Domain::NamedFigure> &offered);
    QList<Domain::NamedFigure> ticked() const; // as offered, not added up by name
    void tick(const QList<qsizetype> &offers);
    void retranslate();

    Label *m_lead;
    QList<Domain::FigureKey> m_known;
    QList<Domain::NamedFigure> m_held;
    QList<Domain::NamedFigure> m_offered;
    std::vector<QCheckBox *> m_boxes; // one for each offer
    QWidget *m_tabAfter = nullptr;
};

} // namespace Widgets
