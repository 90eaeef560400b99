#include "widgets/item/deadlineedit.h"

#include "models/tooltips.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

using namespace Qt::StringLiterals;
using Domain::Deadline;

namespace Widgets {

namespace {

constexpr qreal kEdge = 8; // space after the hint, at 100 % text

QString meaning(const Deadline &deadline)
{
    switch (deadline.kind()) {
    case Deadline::Kind::None: return {};
    case Deadline::Kind::Recurring: return DeadlineEdit::tr("recurring: no last day");
    case Deadline::Kind::Open: return DeadlineEdit::tr("open: no last day");
    case Deadline::Kind::Unknown:
        if (deadline.namesNoRealDay())
            return DeadlineEdit::tr("kept as written; there is no such day in the calendar, so it "
                                    "never falls due");
        return DeadlineEdit::tr("kept as written; no day is named, so it never falls due");
    default: return DeadlineEdit::tr("last day %1").arg(deadline.lastDay().toString(Qt::ISODate));
    }
}

// The meaning of the deadline in fewer words, for narrow windows.
QString briefMeaning(const Deadline &deadline)
{
    switch (deadline.kind()) {
    case Deadline::Kind::Recurring:
    case Deadline::Kind::Open: return DeadlineEdit::tr("no last day");
    case Deadline::Kind::Unknown:
        return deadline.namesNoRealDay() ? DeadlineEdit::tr("no such day")
                                         : DeadlineEdit::tr("no day named");
    default: return meaning(deadline);
    }
}

} // namespace

DeadlineEdit::DeadlineEdit(QWidget *parent)
    : ValueEdit(parent)
    , m_hint(new Label(Label::Size::Small, ColourRole::Secondary, this))
{
    m_hint->setObjectName(u"deadlineHint"_s);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    // The label's own colour, not that of the field.
    m_hint->setForegroundRole(QPalette::WindowText);
    followChanges(this, {.look = [this] { fitHint(); }, .size = [this] { fitHint(); }});
}

void DeadlineEdit::setHintLabel(Label *label)
{
    m_elsewhere = label;
    fitHint();
}

void DeadlineEdit::setHint(const Deadline &deadline, const QList<Domain::Period> &periods,
                           const QString &missed)
{
    m_isMissed = !missed.isEmpty();
    m_isUnknown = deadline.kind() == Deadline::Kind::Unknown;
    m_whole = periods.isEmpty() ? meaning(deadline) : periodsText(periods);
    m_brief = periods.isEmpty() ? briefMeaning(deadline) : m_whole;
    if (m_isMissed) {
        m_whole += tr(", ", "the last day and how late it is") + missed;
        m_brief = missed;
    }
    const QString all = periods.isEmpty() ? m_whole
                                          : meaning(deadline) + u" · "_s + periodsInWords(periods);
    setAccessibleDescription(all);
    setToolTip(Models::asToolTip(all));
    fitHint();
}

// Without the room for the hint, which gives way where the field becomes narrower.
QSize DeadlineEdit::minimumSizeHint() const
{
    return ValueEdit::minimumSizeHint() - QSize(textMargins().right(), 0);
}

int DeadlineEdit::widthOf(const QString &words) const
{
    return m_hint->fontMetrics().horizontalAdvance(words) + 2;
}

bool DeadlineEdit::fits(const QString &words) const
{
    const int typed = fontMetrics().horizontalAdvance(text());
    return typed + widthOf(words) + 3 * scaled(this, kEdge) <= width(); // both ends and between
}

void DeadlineEdit::fitHint()
{
    const QString words = fits(m_whole) || (!m_elsewhere && !fits(m_brief)) ? m_whole : m_brief;
    const bool isShown = !words.isEmpty() && (fits(words) || !m_elsewhere);
    const int edge = scaled(this, kEdge);
    const int wanted = widthOf(words);
    const ColourRole ink = m_isMissed    ? ColourRole::MissedText
                           : m_isUnknown ? ColourRole::DueSoonText
                                         : ColourRole::Secondary;
    m_hint->setColour(ink);
    m_hint->setText(words);
    m_hint->setGeometry(width() - wanted - edge, 0, wanted, height());
    m_hint->setVisible(isShown);
    setTextMargins(0, 0, isShown ? wanted + edge : 0, 0);
    if (!m_elsewhere)
        return;
    m_elsewhere->setColour(ink);
    m_elsewhere->setText(isShown ? QString() : m_whole);
}

} // namespace Widgets
