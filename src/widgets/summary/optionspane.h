#pragma once

#include "domain/plan/reportchoices.h"

#include <QWidget>

#include <memory>

namespace Ui {
class OptionsPane;
}

namespace Widgets {

// What goes into a summary and its annexes, a box for each choice.
class OptionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsPane(QWidget *parent = nullptr);
    ~OptionsPane() override;

    void setChoices(const Domain::ReportChoices &choices); // announces nothing
    Domain::ReportChoices choices(Domain::ReportChoices of) const;

    void setHasEvidence(bool has); // the choices about it show only where there is some

signals:
    void edited();

private:
    std::unique_ptr<Ui::OptionsPane> m_ui;
};

} // namespace Widgets
