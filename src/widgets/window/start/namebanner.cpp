#include "widgets/window/start/namebanner.h"

#include "widgets/kit/iconlabel.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Widgets {

NameBanner::NameBanner(QWidget *parent)
    : QFrame(parent)
    , m_row(new FlowLayout)
    , m_icon(new IconLabel(u"info"_s, ColourRole::InProgressText, 18, this))
    , m_words(new Label(Label::Size::Body, ColourRole::InProgressText, this))
    , m_readIn(addChoice(u"readInPlanButton"_s))
    , m_empty(addChoice(u"emptyPlanButton"_s))
    , m_keep(addChoice(u"keepPlanButton"_s))
    , m_nameLabel(new Label(Label::Size::Body, ColourRole::InProgressText, this))
    , m_name(new QLineEdit(this))
    , m_useName(addChoice(u"useNameButton"_s))
    , m_close(new QToolButton(this))
{
    setObjectName(u"nameBanner"_s);
    m_name->setObjectName(u"yourNameEdit"_s);
    m_close->setObjectName(u"keepNameButton"_s);
    arrange();
    connectParts();
    updateWords();
    updateLook();
    hide();
    followChanges(this, {.words = [this] { updateWords(); }, .look = [this] { updateLook(); }});
}

// Places the parts in one row if they fit, else below each other.
void NameBanner::arrange()
{
    m_nameLabel->setBuddy(m_name);
    m_readIn->setProperty("primary", true);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(u"close"_s));
    m_close->setFocusPolicy(Qt::StrongFocus);
    setLayout(m_row);
    keepSpaces(this, m_row, {20, 4, 12, 4}, 8, 4);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_icon, m_words, m_readIn, m_empty, m_keep}) {
        m_row->addWidget(part);
        m_row->setAlignment(part, Qt::AlignVCenter);
    }
    auto *named = new QWidget(this); // keeps the label and the field in one row
    auto *field = new QHBoxLayout(named);
    field->setContentsMargins({});
    named->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    field->addWidget(m_nameLabel);
    field->addWidget(m_name);
    field->addWidget(m_useName);
    m_row->addAtEnd(named);
    m_row->addWidget(m_close);
    for (QWidget *part : std::initializer_list<QWidget *>{named, m_close})
        m_row->setAlignment(part, Qt::AlignVCenter);
}

void NameBanner::connectParts()
{
    // Not finished here: the dialogs that these two open may be cancelled, and the banner stays
    // until then.
    connect(m_readIn, &QPushButton::clicked, this, [this] {
        giveName();
        emit readInRequested();
    });
    connect(m_empty, &QPushButton::clicked, this, [this] {
        giveName();
        emit emptyRequested();
    });
    connect(m_keep, &QPushButton::clicked, this, &NameBanner::keep);
    connect(m_useName, &QPushButton::clicked, this, &NameBanner::useName);
    connect(m_close, &QToolButton::clicked, this, &NameBanner::leave);
    connect(m_name, &QLineEdit::returnPressed, this, &NameBanner::useName);
}

QPushButton *NameBanner::addChoice(const QString &name)
{
    auto *choice = new QPushButton(this);
    choice->setObjectName(name);
    return choice;
}

// Emits named() with the typed name, if any, whichever button was pressed.
void NameBanner::giveName()
{
    const QString typed = m_name->text().trimmed();
    if (typed.isEmpty() || m_name->isHidden())
        return;
    forgetName();
    emit named(typed);
}

// Takes the name alone: whose plan is shown stays open.
void NameBanner::useName()
{
    if (m_name->text().trimmed().isEmpty())
        m_name->setFocus();
    else
        giveName();
}

void NameBanner::keep()
{
    giveName();
    finish();
    emit kept();
}

void NameBanner::leave()
{
    giveName();
    const bool asksNameAlone = m_isAsking && m_plan.isEmpty();
    finish();
    if (asksNameAlone)
        emit unnamed();
    emit closed();
}

void NameBanner::askWhosePlan(const QString &plan, bool asksName)
{
    m_plan = plan;
    m_isAsking = true;
    m_name->setVisible(asksName);
    m_nameLabel->setVisible(asksName);
    updateWords();
}

void NameBanner::forgetName()
{
    m_name->hide();
    m_nameLabel->hide();
    if (m_plan.isEmpty())
        finish();
}

// Sets the label's width to fit: a wrapping label asks for less than one line, even if there is
// room for it.
void NameBanner::fitWords(int width)
{
    const QMargins margins = m_row->contentsMargins();
    const int line = fontMetrics().horizontalAdvance(m_words->text());
    m_words->setWordWrap(line > width - margins.left() - margins.right());
    m_row->invalidate();
}

void NameBanner::finish()
{
    m_isAsking = false;
    hide();
}

QSize NameBanner::sizeHint() const
{
    const int height = m_row->heightForWidth(window()->width());
    return {QFrame::sizeHint().width(), height};
}

void NameBanner::updateWords()
{
    const bool asksPlan = !m_plan.isEmpty();
    m_words->setText(asksPlan ? tr("“%1” is a sample to look around in. Which plan will you work "
                                   "on?")
                                    .arg(m_plan)
                              : tr("What is your name? It is shown beside the notes you add."));
    m_readIn->setVisible(asksPlan);
    m_empty->setVisible(asksPlan);
    m_readIn->setText(tr("Read In My Committee's Plan…"));
    m_empty->setText(tr("Begin an Empty Plan…"));
    m_keep->setVisible(asksPlan);
    m_keep->setText(tr("Keep This One"));
    m_useName->setVisible(!asksPlan);
    m_useName->setText(tr("Use This Name"));
    m_nameLabel->setText(tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(tr("Close this notice"));
}

void NameBanner::updateLook()
{
    m_name->setFixedWidth(scaled(this, 120));
}

void NameBanner::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colour(palette(), ColourRole::InProgressGround));
}

} // namespace Widgets
