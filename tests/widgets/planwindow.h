#pragma once

#include "models/editing/yearediting.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/window/mainwindow.h"

#include <QAction>
#include <QApplication>

// Sets the size of text with which the program starts.
struct TextSize
{
    explicit TextSize(int percent) { System::Settings().setTextSize(percent); }
};

// The program's main window on a small plan in memory, with a given size of text.
struct PlanWindow : TextSize
{
    explicit PlanWindow(int textSize = 100)
        : TextSize(textSize)
    {
        auto made = Tests::emptyDocument();
        Domain::PlanContent plan{.details = {.year = 2021,
                                             .title = QStringLiteral(u"某委员会2021年工作要点"),
                                             .issuer = QStringLiteral(u"某校委员会")}};
        plan.nodes.append({.id = Domain::NodeId{-1},
                           .kind = Domain::NodeKind::Section,
                           .number = QStringLiteral(u"一、"),
                           .title = QStringLiteral(u"加强学习，把握方向")});
        for (int i = 2; i < 8; ++i) {
            plan.nodes.append({.id = Domain::NodeId{-i},
                               .parent = Domain::NodeId{-1},
                               .number = QStringLiteral(u"%1.").arg(i - 1),
                               .title = QStringLiteral(u"深入学习重要指示精神"),
                               .text = QStringLiteral(u"深入学习重要指示精神，切实贯彻。")});
        }
        REQUIRE(Models::addPlan(*made, plan));
        window.setDocument(std::move(made));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366, 700);
        window.show();
        QApplication::processEvents();
    }

    ~PlanWindow() { appearance.setTextSize(100); }

    Models::PlanDocument *document() const { return window.document(); }
    QAction *action(const char *name) const
    {
        return window.findChild<QAction *>(QString::fromLatin1(name));
    }
    Domain::NodeId item(int number) const
    {
        return document()->outline().root()->child(0)->child(number - 1)->id();
    }

    System::Settings settings;
    Widgets::Appearance appearance{&settings};
    Widgets::MainWindow window{&settings, &appearance};
};
