#pragma once

#include "models/file/filenotes.h"
#include "support/catch.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/fields/valueedit.h"
#include "widgets/kit/messages.h"
#include "widgets/pagefixture.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <stdexcept>

// The item page and another field that can take the focus, as the tree's filter does in the window.
struct ItemPageFixture : PageFixture
{
    QWidget window;
    Widgets::ItemPage *page = new Widgets::ItemPage(document.get(), &window);
    QLineEdit *elsewhere = new QLineEdit(&window);
    Domain::NodeId study = item(QStringLiteral(u"理论学习"));
    Domain::NodeId topic = item(QStringLiteral(u"主题教育"));
    Domain::NodeId training = item(QStringLiteral(u"骨干培训"));

    ItemPageFixture()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(elsewhere);
        column->addWidget(page);
        QObject::connect(new Widgets::Messages(page), &Widgets::Messages::failed,
                         [this](const System::Error &error) { failures.append(error); });
        window.resize(640, 700);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    template<typename T = QWidget>
    T *part(const QString &name) const
    {
        T *found = nullptr;
        for (T *one : page->findChildren<T *>(name)) {
            if (one->isVisible())
                found = one;
        }
        if (!found)
            throw std::runtime_error("not on the screen: " + name.toStdString());
        return found;
    }
    bool isShown(const QString &name) const
    {
        for (const QWidget *one : page->findChildren<QWidget *>(name)) {
            if (one->isVisible())
                return true;
        }
        return false;
    }
    Widgets::ValueEdit *edit(const QString &name) const { return part<Widgets::ValueEdit>(name); }
    QString own(Domain::Field field) const { return value(QStringLiteral(u"理论学习"), field); }
    void openTitle()
    {
        QTest::mouseClick(part(QStringLiteral(u"editTitleButton")), Qt::LeftButton);
    }
    QList<Domain::ProgressNote> notes() const
    {
        const auto found = document->notes().of(study);
        REQUIRE(found);
        return *found;
    }
};

inline void press(QDialog *dialog, QDialogButtonBox::StandardButton button)
{
    dialog->findChild<QDialogButtonBox *>()->button(button)->click();
}
