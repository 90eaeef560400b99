#include "widgets/kit/banner.h"

#include "widgets/kit/iconlabel.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"info"_s, ColourRole::InProgressText, 18, this))
    , m_words(new Label(Label::Size::Body, ColourRole::InProgressText, this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"banner"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(u"close"_s));
    auto *row = new QHBoxLayout(this);
    keepSpaces(this, row, {20, 5, 12, 5}, 8);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (!m_savedFile.isEmpty())
            return openSaved();
        if (const auto act = m_act) // copied, as the call may set another action
            act();
    });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    updateWords();
    followChanges(this, {.words = [this] { updateWords(); }});
    hide();
}

void Banner::say(Kind kind, const QString &sentence, const QString &actionText,
                 std::function<void()> act)
{
    m_kind = kind;
    m_act = std::move(act);
    m_savedFile.clear();
    m_words->setText(sentence);
    m_words->setAccessibleName(sentence);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    if (m_second)
        m_second->hide();
    const bool warns = kind == Kind::Warning;
    const ColourRole ink = warns ? ColourRole::DueSoonText : ColourRole::InProgressText;
    m_icon->setIcon(warns ? u"warning"_s : u"info"_s, ink);
    m_words->setColour(ink);
    show();
}

void Banner::addAction(const QString &text, std::function<void()> act)
{
    m_actSecond = std::move(act);
    if (!m_second) {
        m_second = new QPushButton(this);
        auto *row = static_cast<QHBoxLayout *>(layout());
        row->insertWidget(row->indexOf(m_action) + 1, m_second);
        setTabOrder(m_action, m_second);
        connect(m_second, &QPushButton::clicked, this, [this] {
            if (const auto called = m_actSecond)
                called();
        });
    }
    m_second->setText(text);
    m_second->show();
}

void Banner::saySaved(const QString &path)
{
    say(Kind::Notice, tr("Saved as “%1”.").arg(QDir::toNativeSeparators(path)), tr("Open"));
    m_savedFile = path;
}

void Banner::sayInFolder(const QString &sentence, const QString &folder)
{
    say(Kind::Notice, sentence, tr("Show the Folder"));
    m_savedFile = folder;
}

void Banner::openSaved()
{
    const QString path = m_savedFile;
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return;
    const QString why = QFileInfo(path).isDir()
                            ? tr("No program was found that shows folders; it is “%1”.")
                            : tr("No program was found that opens the file; it is saved as “%1”.");
    say(Kind::Warning, why.arg(QDir::toNativeSeparators(path)));
}

QString Banner::sentence() const
{
    return m_words->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     colour(palette(), m_kind == Kind::Warning ? ColourRole::DueSoonGround
                                                               : ColourRole::InProgressGround));
}

void Banner::updateWords()
{
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(tr("Close this notice"));
}

} // namespace Widgets
