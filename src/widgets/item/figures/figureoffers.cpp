#include "widgets/item/figures/figureoffers.h"

#include "domain/plan/figures/figurefinder.h"
#include "models/tooltips.h"
#include "widgets/kit/fonts/fontfollower.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/flowlayout.h"

#include <QCheckBox>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

// Leaves out figures whose name was found before with another unit: a note holds each name once.
QList<NamedFigure> ofOneUnit(const QList<NamedFigure> &found)
{
    QList<NamedFigure> offered;
    for (const NamedFigure &figure : found) {
        const auto same = std::ranges::find(std::as_const(offered), figure.name,
                                            &NamedFigure::name);
        if (same == offered.cend() || same->unit == figure.unit)
            offered.append(figure);
    }
    return offered;
}

// Returns the places of the smallest set of offers whose numbers add up to `sum`; empty if no set
// does.
QList<qsizetype> partsOf(const NamedFigure &sum, const QList<NamedFigure> &offered)
{
    QList<QList<qsizetype>> choices{{}};
    QList<qsizetype> fewest;
    for (qsizetype i = 0; i < offered.size(); ++i) {
        if (keyOf(offered[i]) != keyOf(sum))
            continue;
        for (qsizetype choice = choices.size() - 1; choice >= 0; --choice)
            choices.append(choices[choice] + QList<qsizetype>{i});
    }
    for (const QList<qsizetype> &choice : std::as_const(choices)) {
        qint64 number = 0;
        for (const qsizetype at : choice)
            number += offered[at].number;
        const bool fits = !choice.isEmpty() && number == sum.number;
        if (fits && (fewest.isEmpty() || choice.size() < fewest.size()))
            fewest = choice;
    }
    return fewest;
}

// Returns the place of an offer with this name that is not in `among`, preferably one that is not
// in `earlier`; -1 if there is none.
qsizetype otherOf(const QString &name, const QList<NamedFigure> &offered,
                  const QList<qsizetype> &among, const QList<NamedFigure> &earlier)
{
    qsizetype other = -1;
    for (qsizetype i = offered.size() - 1; i >= 0; --i) {
        if (offered[i].name != name || among.contains(i))
            continue;
        if (other < 0 || !earlier.contains(offered[i]) || earlier.contains(offered[other]))
            other = i;
    }
    return other;
}

// Returns the places of the offers that equal one of the figures, or have the name of one and
// another number.
QList<qsizetype> stillOffered(const QList<NamedFigure> &figures, const QList<NamedFigure> &offered,
                              const QList<NamedFigure> &earlier = {})
{
    QList<qsizetype> offers;
    QStringList changed;
    for (const NamedFigure &figure : figures) {
        if (const qsizetype at = offered.indexOf(figure); at >= 0)
            offers.append(at);
        else
            changed.append(figure.name);
    }
    for (const QString &name : std::as_const(changed)) {
        if (const qsizetype at = otherOf(name, offered, offers, earlier); at >= 0)
            offers.append(at);
    }
    return offers;
}

// Returns the offers that are not in `held`, neither by themselves nor as a part of a sum.
QList<NamedFigure> without(const QList<NamedFigure> &held, const QList<NamedFigure> &offered)
{
    QList<NamedFigure> rest = offered;
    for (const NamedFigure &figure : held) {
        QList<qsizetype> parts = partsOf(figure, rest);
        if (parts.isEmpty())
            rest.removeIf([&figure](const NamedFigure &one) { return one.name == figure.name; });
        while (!parts.isEmpty())
            rest.removeAt(parts.takeLast());
    }
    return rest;
}

} // namespace

FigureOffers::FigureOffers(QWidget *parent)
    : QWidget(parent)
    , m_lead(new Label(Label::Size::Small, ColourRole::Secondary, this))
{
    auto *line = new FlowLayout;
    line->setContentsMargins({});
    line->addWidget(m_lead);
    setLayout(line);
    retranslate();
    hide();
    followChanges(this, {.words = [this] { retranslate(); }});
}

void FigureOffers::setNote(const QString &text, std::optional<int> attendance)
{
    const QList<NamedFigure> offered = without(
        m_held, ofOneUnit(offeredFigures(text, attendance, m_known)));
    if (offered == m_offered)
        return;
    const QList<qsizetype> still = stillOffered(ticked(), offered, m_offered);
    show(offered);
    tick(still);
}

void FigureOffers::show(const QList<NamedFigure> &offered)
{
    m_offered = offered;
    while (m_boxes.size() > size_t(offered.size())) {
        delete m_boxes.back();
        m_boxes.pop_back();
    }
    while (m_boxes.size() < size_t(offered.size())) {
        auto *box = new QCheckBox(this);
        new FontFollower(box, smallFont);
        connect(box, &QCheckBox::clicked, this, &FigureOffers::takenChanged);
        layout()->addWidget(box);
        box->show();
        if (QWidget *before = m_boxes.empty() ? m_tabAfter : m_boxes.back())
            setTabOrder(before, box);
        m_boxes.push_back(box);
    }
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setObjectName(u"figureBox%1"_s.arg(i));
        m_boxes[i]->setText(figureWords(offered[qsizetype(i)]).replace(u'&', u"&&"_s));
    }
    retranslate();
    setVisible(!offered.isEmpty());
    updateGeometry();
}

void FigureOffers::setTaken(const QList<NamedFigure> &taken)
{
    QList<qsizetype> offers;
    for (const NamedFigure &figure : taken) {
        QList<qsizetype> parts = partsOf(figure, m_offered);
        offers.append(parts.isEmpty() ? stillOffered({figure}, m_offered) : std::move(parts));
    }
    tick(offers);
}

void FigureOffers::tick(const QList<qsizetype> &offers)
{
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setDown(false); // a press on the box has taken effect
        m_boxes[i]->setChecked(offers.contains(qsizetype(i)));
    }
}

QList<NamedFigure> FigureOffers::ticked() const
{
    QList<NamedFigure> ticked;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked() != m_boxes[i]->isDown())
            ticked.append(m_offered[qsizetype(i)]);
    }
    return ticked;
}

QList<NamedFigure> FigureOffers::taken() const
{
    QList<NamedFigure> taken;
    for (const NamedFigure &figure : ticked()) {
        const auto same = std::ranges::find(taken, figure.name, &NamedFigure::name);
        if (same == taken.end())
            taken.append(figure);
        else
            same->number += figure.number;
    }
    return taken;
}

bool FigureOffers::isPressed() const
{
    return std::ranges::any_of(m_boxes, &QCheckBox::isDown);
}

void FigureOffers::retranslate()
{
    m_lead->setText(tr("Count for the year:"));
    for (QCheckBox *box : m_boxes)
        box->setToolTip(Models::asToolTip(tr("Tick it to add it up in the figures table")));
}

} // namespace Widgets
