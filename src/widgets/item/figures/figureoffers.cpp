#include "widgets/item/figures/figureoffers.h"

#include "domain/plan/figures/figurefinder.h"
#include "models/tooltips.h"
#include "widgets/kit/flowlayout.h"
#include "widgets/kit/label.h"

#include <QCheckBox>
#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

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
}

void FigureOffers::setNote(const QString &text, std::optional<int> attendance)
{
    QList<NamedFigure> offered = offeredFigures(text, attendance, m_known);
    offered.removeIf([this](const NamedFigure &one) {
        return std::ranges::any_of(
            m_held, [&one](const NamedFigure &held) { return held.name == one.name; });
    });
    if (offered == m_offered)
        return;
    const QList<NamedFigure> before = taken();
    show(offered);
    setTaken(before);
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
        box->setFont(smallFont(font()));
        connect(box, &QCheckBox::clicked, this, [this, box] { noteTick(box); });
        layout()->addWidget(box);
        box->show();
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

// Of offers of one name the one with the number that was taken is, else the first.
void FigureOffers::setTaken(const QList<NamedFigure> &taken)
{
    QList<qsizetype> ticked;
    for (const NamedFigure &figure : taken) {
        qsizetype at = m_offered.indexOf(figure);
        const auto same = std::ranges::find(std::as_const(m_offered), figure.name,
                                            &NamedFigure::name);
        if (at < 0 && same != m_offered.cend())
            at = same - m_offered.cbegin();
        ticked.append(at);
    }
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(ticked.contains(qsizetype(i)));
}

QList<NamedFigure> FigureOffers::taken() const
{
    QList<NamedFigure> taken;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked())
            taken.append(m_offered[qsizetype(i)]);
    }
    return taken;
}

// A note has each name once.
void FigureOffers::noteTick(QCheckBox *ticked)
{
    const auto at = std::ranges::find(m_boxes, ticked) - m_boxes.begin();
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        if (qsizetype(i) != at && m_offered[qsizetype(i)].name == m_offered[at].name)
            m_boxes[i]->setChecked(false);
    }
    emit takenChanged();
}

void FigureOffers::retranslate()
{
    m_lead->setText(tr("Count for the year:"));
    for (QCheckBox *box : m_boxes)
        box->setToolTip(Models::asToolTip(tr("Tick it, and the figures table adds it up")));
}

void FigureOffers::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange) {
        for (QCheckBox *box : m_boxes)
            box->setFont(smallFont(font()));
    }
}

} // namespace Widgets
