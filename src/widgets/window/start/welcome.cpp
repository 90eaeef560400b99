#include "widgets/window/start/welcome.h"

#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Widgets {

Welcome::Welcome(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_new(new QPushButton(this))
{
    setObjectName(u"welcome"_s);
    m_open->setProperty("primary", true);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignHCenter);
    auto *grid = new QGridLayout(this);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(4, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(3, 1);
    grid->addWidget(m_title, 1, 0, 1, 4);
    grid->addWidget(m_words, 2, 0, 1, 4);
    grid->addWidget(m_open, 3, 1);
    grid->addWidget(m_new, 3, 2);
    connect(m_open, &QPushButton::clicked, this, &Welcome::openRequested);
    connect(m_new, &QPushButton::clicked, this, &Welcome::newRequested);
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); }, .look = [this] { retranslate(); }});
}

void Welcome::retranslate()
{
    m_title->setFont(titleFont(font()));
    static_cast<QGridLayout *>(layout())->setVerticalSpacing(scaled(this, 16));
    m_title->setText(tr("No file is open"));
    m_words->setText(tr("Open a plan file, or make a new one and read a published plan into it."));
    m_open->setText(tr("Open…"));
    m_new->setText(tr("New…"));
}

} // namespace Widgets
