#include "widgets/window/namebanner.h"

#include "models/tooltips.h"
#include "widgets/kit/flowlayout.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

NameBanner::NameBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_use(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"nameBanner"_s);
    m_name->setObjectName(u"yourNameEdit"_s);
    m_use->setObjectName(u"useNameButton"_s);
    m_close->setObjectName(u"keepNameButton"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setBuddy(m_name);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_readIn = addChoice(u"readInPlanButton"_s);
    m_empty = addChoice(u"emptyPlanButton"_s);
    m_keep = addChoice(u"keepPlanButton"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_name);
    row->addWidget(m_use);
    row->addWidget(m_close);
    m_choices = new QWidget(this);
    auto *choices = new FlowLayout;
    m_choices->setLayout(choices);
    for (QPushButton *choice : {m_readIn, m_empty, m_keep})
        choices->addWidget(choice);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_choices);
    connect(m_readIn, &QPushButton::clicked, this, [this] {
        leave();
        emit readInRequested();
    });
    connect(m_empty, &QPushButton::clicked, this, [this] {
        leave();
        emit emptyRequested();
    });
    connect(m_keep, &QPushButton::clicked, this, &NameBanner::leave);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_use->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this, [this] { answer(m_name->text().trimmed()); });
    connect(m_close, &QToolButton::clicked, this, [this] { answer(m_present); });
    m_use->setEnabled(false);
    updateWords();
    updateParts();
    updateLook();
    hide();
}

QPushButton *NameBanner::addChoice(const QString &name)
{
    auto *choice = new QPushButton(this);
    choice->setObjectName(name);
    choice->setAutoDefault(false);
    return choice;
}

// A name that was typed is an answer, whatever is chosen beside it.
void NameBanner::leave()
{
    const QString typed = m_name->text().trimmed();
    answer(m_asksName && !typed.isEmpty() ? typed : m_present);
}

void NameBanner::askWhosePlan(const QString &present, const QString &plan, bool asksName)
{
    begin(present, plan, asksName);
}

void NameBanner::begin(const QString &present, const QString &plan, bool asksName)
{
    m_present = present;
    m_plan = plan;
    m_asksName = asksName;
    m_isAsking = true;
    updateWords();
    updateParts();
}

// The name alone is used by its own button; beside a choice of plans, by the choice.
void NameBanner::updateParts()
{
    m_choices->setVisible(!m_plan.isEmpty());
    m_name->setVisible(m_asksName);
    m_use->setVisible(m_plan.isEmpty());
}

void NameBanner::ask(const QString &present)
{
    begin(present, {}, true);
}

void NameBanner::finish()
{
    m_isAsking = false;
    hide();
}

void NameBanner::answer(const QString &name)
{
    finish();
    emit answered(name);
}

void NameBanner::updateWords()
{
    const QString example =
        tr("“%1” is shown to look around in. Which plan will you work on?").arg(m_plan);
    m_words->setText(
        m_plan.isEmpty() ? tr("What is your name? It stands by your notes and changes.") : example);
    m_readIn->setText(tr("Read In My Committee’s Plan…"));
    m_empty->setText(tr("Begin an Empty Plan…"));
    m_keep->setText(tr("Keep This One"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("Your name"));
    m_use->setText(tr("Use This Name"));
    const QString keep = tr("Leave it at “%1”").arg(m_present);
    m_close->setToolTip(Models::asToolTip(keep));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setAccessibleDescription(keep);
}

void NameBanner::updateLook()
{
    const QColor ink = colour(palette(), ColourRole::InProgressText);
    const int side = scaled(this, 18);
    m_icon->setPixmap(icon(u"person"_s, ink).pixmap(QSize(side, side), devicePixelRatio()));
    QPalette words = m_words->palette();
    if (words.color(QPalette::WindowText) != ink) {
        words.setColor(QPalette::WindowText, ink);
        m_words->setPalette(words);
    }
    m_close->setIcon(icon(u"close"_s));
    m_name->setFixedWidth(scaled(this, 140));
    layout()->setContentsMargins(scaled(this, 20), scaled(this, 2), scaled(this, 12),
                                 scaled(this, 5));
    layout()->setSpacing(scaled(this, 4));
    static_cast<FlowLayout *>(m_choices->layout())->setGaps(scaled(this, 8), scaled(this, 4));
}

void NameBanner::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::InProgressGround));
}

void NameBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    else if (event->type() == QEvent::LanguageChange)
        updateWords();
}

} // namespace Widgets
