#include "app/program.h"
#include "domain/year/answers/departmentsheet.h"
#include "exchange/sheets/sheetreader.h"
#include "models/editing/outlineediting.h"
#include "models/plandocument.h"

#include "support/catch.h"

#include <QDir>
#include <QJsonArray>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace {

// The shipped plan with two items led by 团委 and one led by 学工处.
QString planWithDepartments(const Home &home)
{
    const QString file = home.shippedPlan();
    const QList<QStringList> values{{u"5"_s, u"团委"_s, u"10月底前"_s},
                                    {u"6"_s, u"团委"_s, u"9月底前"_s},
                                    {u"7"_s, u"学工处"_s, u"12月"_s}};
    for (const QStringList &one : values)
        REQUIRE(home.yaodian({u"set"_s, file, one[0], u"--lead"_s, one[1], u"--deadline"_s, one[2]})
                    .status
                == 0);
    return file;
}

// What a department writes into one row of its sheet.
struct Answer
{
    QString text;
    QString status;
    QString progress;
    QString day;
};

// Writes the sheet that a department returns as another spreadsheet program would: the form's
// headings and rows, then the hidden sheet of what was sent.
void writeAnswered(const QString &path, const Domain::DepartmentSheet &sent,
                   const QList<Answer> &answers)
{
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    lxw_worksheet *form = workbook_add_worksheet(book, "Sheet1");
    const auto put = [](lxw_worksheet *sheet, int row, int column, const QString &text) {
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text.toUtf8().constData(),
                               nullptr);
    };
    const QStringList heads{u"序号"_s,     u"工作要点"_s, u"状态"_s,
                            u"进展情况"_s, u"日期"_s,     u"人次"_s};
    for (int i = 0; i < heads.size(); ++i)
        put(form, 0, i, heads[i]);
    int row = 0;
    for (const Answer &answer : answers) {
        put(form, ++row, 1, answer.text);
        put(form, row, 2, answer.status);
        put(form, row, 3, answer.progress);
        put(form, row, 4, answer.day);
    }
    lxw_worksheet *data = workbook_add_worksheet(book, "Sheet2");
    const QStringList own{u"yaodian-sheet-1"_s,
                          sent.fileUuid,
                          QString::number(sent.year),
                          sent.department,
                          sent.sentOn.toString(Qt::ISODate),
                          sent.organisation,
                          sent.title};
    for (int i = 0; i < own.size(); ++i)
        put(data, 0, i, own[i]);
    row = 0;
    for (const Domain::SheetItem &item : sent.items) {
        const QStringList cells{QString::number(qint64(item.node)),
                                item.number,
                                item.text,
                                item.deadline,
                                item.sent.status,
                                item.sent.percent,
                                item.sent.difficulty};
        ++row;
        for (int i = 0; i < cells.size(); ++i)
            put(data, row, i, cells[i]);
    }
    workbook_close(book);
}

QString only(const Home &home, const QString &folder, const QString &ending)
{
    const auto names = QDir(home.path(folder)).entryList({u"*"_s + ending}, QDir::Files);
    REQUIRE(names.size() == 1);
    return home.path(folder) + u'/' + names.first();
}

} // namespace

TEST_CASE("due lists items that are missed or due soon by department, owner and month", "[due]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    const Run run = home.yaodian(
        {u"due"_s, file, u"--on"_s, u"2021-10-22"_s, u"--format"_s, u"json"_s});
    REQUIRE(run.status == 0);
    const QJsonArray groups = run.json()[u"groups"_s].toArray();
    REQUIRE(groups.size() == 1);
    CHECK(groups[0][u"name"_s] == u"团委"_s);
    const QJsonArray items = groups[0][u"items"_s].toArray();
    REQUIRE(items.size() == 2);
    CHECK(items[0][u"path"_s] == u"三/6"_s);
    CHECK(items[0][u"kind"_s] == u"missed"_s);
    CHECK(items[0][u"days_left"_s] == -22);
    CHECK(items[1].toObject()
          == QJsonObject{{u"path"_s, u"二/5"_s},
                         {u"title"_s, u"深化拓展“寻访”活动"_s},
                         {u"kind"_s, u"due"_s},
                         {u"deadline"_s, u"10月底前"_s},
                         {u"last_day"_s, u"2021-10-31"_s},
                         {u"days_left"_s, 9},
                         {u"owners"_s, QJsonArray()},
                         {u"lead_department"_s, u"团委"_s},
                         {u"supporting_departments"_s, QJsonArray()}});
    CHECK(run.json()[u"format"_s] == 1);
    CHECK(run.json()[u"year"_s] == 2021);
    CHECK(run.json()[u"on"_s] == u"2021-10-22"_s);

    const auto due = [&](const QStringList &options) {
        const Run listed = home.yaodian(QStringList{u"due"_s, file, u"--on"_s, u"2021-10-22"_s}
                                        + options);
        CHECK(listed.status == 0);
        return listed.output;
    };
    const QString late = u"  2021-09-30  days late: 22  6. 继续贯彻落实省委教育工委、省教育厅"
                         "《关于推进全省教育系统关工委优质化建设工作的意见》\n"_s;
    const QString soon = u"  2021-10-31  days left: 9  5. 深化拓展“寻访”活动\n"_s;
    CHECK(due({}) == u"团委\n"_s + late + soon);
    CHECK(due({u"--by"_s, u"department"_s}) == due({}));
    CHECK(due({u"--by"_s, u"owner"_s}) == u"(no owner)\n"_s + late + soon);
    CHECK(due({u"--by"_s, u"month"_s}) == u"2021-09\n"_s + late + u"2021-10\n"_s + soon);
    CHECK(due({u"--within"_s, u"0"_s}) == u"团委\n"_s + late);
    CHECK(due({u"--within"_s, u"8"_s}) == u"团委\n"_s + late);
    CHECK(due({u"--within"_s, u"9"_s}) == u"团委\n"_s + late + soon);
    CHECK(due({u"--within"_s, u"80"_s}).contains(u"学工处\n  2021-12-31  days left: 70  7. "_s));
    const auto dueOn = [&](const QString &day) {
        return home.yaodian({u"due"_s, file, u"--on"_s, day}).output;
    };
    CHECK(dueOn(u"2021-10-31"_s).contains(u"  2021-10-31  today  5. 深化拓展"_s));
    CHECK(dueOn(u"2021-01-01"_s) == u"Nothing is due.\n"_s);
}

TEST_CASE("due writes messages and calendars, in which later ones cancel what is done", "[due]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const auto due = [&](const QStringList &options) {
        const Run listed = home.yaodian(QStringList{u"due"_s, file, u"--on"_s, u"2021-10-22"_s}
                                        + options);
        CHECK(listed.status == 0);
        return listed.output;
    };
    CHECK(due({u"--format"_s, u"message"_s}).contains(u"团委：\n您好！"_s));
    CHECK(due({u"--format"_s, u"ics"_s}).startsWith(u"BEGIN:VCALENDAR\r\n"_s));
    CHECK(home.read(u"要点.yaodian"_s) == before);

    const QString out = home.path(u"时限.ics"_s);
    CHECK(due({u"--output"_s, out}).contains(u"时限.ics"_s));
    CHECK(home.read(u"时限.ics"_s).count("BEGIN:VEVENT") == 2);
    REQUIRE(home.yaodian({u"set"_s, file, u"5"_s, u"--status"_s, u"done"_s, u"--completed"_s,
                          u"2021-10-20"_s})
                .status
            == 0);
    const auto cancelledIn = [&](const QString &name) {
        CHECK(due({u"--output"_s, home.path(name)}).contains(name.section(u'/', -1)));
        return home.read(name).count("STATUS:CANCELLED");
    };
    REQUIRE(QDir().mkpath(home.path(u"别处"_s)));
    CHECK(cancelledIn(u"别处/时限.ics"_s) == 0); // a first calendar cancels nothing
    CHECK(cancelledIn(u"11月.ics"_s) == 1);      // an earlier calendar is in the same folder
    CHECK(cancelledIn(u"时限.ics"_s) == 1);      // the earlier calendar is replaced
    CHECK(cancelledIn(u"12月.ics"_s) == 1);
    // The plan file is not overwritten.
    CHECK(home.yaodian({u"due"_s, file, u"--output"_s, file}).status == 1);
    CHECK(home.yaodian({u"due"_s, file, u"--within"_s, u"-1"_s}).status == 2);
    CHECK(home.yaodian({u"due"_s, file, u"--by"_s, u"year"_s}).status == 2);
}

TEST_CASE("answers in a returned sheet are taken in once, however often it is read", "[sheets]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    const Run out = home.yaodian({u"sheets"_s, file, u"--output"_s, home.path(u"报表"_s),
                                  u"--departments"_s, u"团委"_s, u"--on"_s, u"2021-10-08"_s});
    REQUIRE(out.status == 0);
    CHECK(out.output == u"“关心下一代工作委员会-2021年-团委.xlsx” was written; items: 2.\n"_s);
    CHECK(out.errors.isEmpty());
    const auto sheet = Exchange::readSheet(only(home, u"报表"_s, u"团委.xlsx"_s));
    REQUIRE(sheet);
    REQUIRE(sheet->sent.items.size() == 2);
    // An unchanged sheet proposes nothing.
    CHECK(home.yaodian({u"answers"_s, file, only(home, u"报表"_s, u".xlsx"_s)}).output.count(u'\n')
          <= 2);

    const QString back = home.path(u"团委交来.xlsx"_s);
    const QString text = sheet->sent.items[1].text;
    writeAnswered(back, sheet->sent,
                  {{u"（另加的一行）"_s, {}, u"别的事"_s, {}},
                   {text, u"已完成"_s, u"=SUM(A1)走访"_s, u"2021-10-16"_s}});
    const QStringList words{u"answers"_s, file, back};
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const Run dry = home.yaodian(words + QStringList{u"--json"_s});
    REQUIRE(dry.status == 0);
    CHECK(home.read(u"要点.yaodian"_s) == before);
    CHECK_FALSE(dry.json()[u"applied"_s].toBool());
    QStringList kinds;
    for (const auto &one : dry.json()[u"proposals"_s].toArray()) {
        if (one[u"kind"_s] != u"unchanged"_s)
            kinds.append(one[u"kind"_s].toString() + u' ' + one[u"what"_s].toString());
    }
    CHECK(kinds == QStringList{u"unrecognised note"_s, u"changed status"_s, u"new note"_s});

    const Run done = home.yaodian(words + QStringList{u"--apply"_s});
    REQUIRE(done.status == 0);
    const QJsonObject node = home.node(file, u"三/6"_s);
    CHECK(node[u"status"_s] == u"done"_s);
    CHECK(node[u"completed_on"_s] == u"2021-10-16"_s);
    REQUIRE(node[u"notes"_s].toArray().size() == 1);
    CHECK(node[u"notes"_s][0][u"text"_s] == u"=SUM(A1)走访"_s);
    CHECK(node[u"notes"_s][0][u"author"_s] == u"团委"_s);
    const QByteArray after = home.read(u"要点.yaodian"_s);
    REQUIRE(home.yaodian(words + QStringList{u"--apply"_s}).status == 0);
    CHECK(home.plan(file)[u"tally"_s][u"notes"_s] == 1);
    CHECK(home.read(u"要点.yaodian"_s) == after);
    for (const QString &command : {u"undo"_s, u"redo"_s}) {
        const Run step = home.yaodian({command, file});
        CHECK(step.status == 0);
        CHECK(step.output.contains(u"what the sheets of 团委 answered"_s));
        // It was taken in by the user, so the department is not named as who did.
        CHECK_FALSE(step.output.contains(u"团委)"_s));
    }
    writeAnswered(back, sheet->sent, {{text, u"进行中"_s, u"慰问"_s, u"9月31日"_s}});
    const Run unread = home.yaodian(words + QStringList{u"--apply"_s});
    REQUIRE(unread.status == 0);
    CHECK(unread.output.contains(u"9月31日"_s));
    CHECK(home.plan(file)[u"tally"_s][u"notes"_s] == 1);
}

TEST_CASE("a conflict is not resolved unless an option says whose value to take", "[sheets]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    REQUIRE(home.yaodian({u"sheets"_s, file, u"--output"_s, home.path(u"报表"_s),
                          u"--departments"_s, u"团委"_s})
                .status
            == 0);
    const auto sheet = Exchange::readSheet(only(home, u"报表"_s, u".xlsx"_s));
    REQUIRE(sheet);
    REQUIRE(home.yaodian({u"set"_s, file, u"6"_s, u"--percent"_s, u"30"_s}).status == 0);
    const QString back = home.path(u"交来.xlsx"_s);
    writeAnswered(back, sheet->sent, {{sheet->sent.items[1].text, u"长期坚持"_s, {}, {}}});
    const auto status = [&](const QStringList &options) {
        REQUIRE(home.yaodian(QStringList{u"answers"_s, file, back, u"--apply"_s} + options).status
                == 0);
        return home.node(file, u"三/6"_s)[u"status"_s].toString();
    };
    CHECK(status({}) == u"in_progress"_s);
    CHECK(status({u"--take"_s, u"mine"_s}) == u"in_progress"_s);
    CHECK(status({u"--take"_s, u"theirs"_s}) == u"ongoing"_s);
}

TEST_CASE("answers takes neither of two sheets that disagree, even with --take theirs", "[sheets]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    REQUIRE(home.yaodian({u"sheets"_s, file, u"--output"_s, home.path(u"报表"_s),
                          u"--departments"_s, u"团委"_s})
                .status
            == 0);
    const auto sheet = Exchange::readSheet(only(home, u"报表"_s, u".xlsx"_s));
    REQUIRE(sheet);
    const QString &text = sheet->sent.items[1].text;
    writeAnswered(home.path(u"甲.xlsx"_s), sheet->sent, {{text, u"长期坚持"_s, {}, {}}});
    writeAnswered(
        home.path(u"乙.xlsx"_s), sheet->sent,
        {{text, u"已完成"_s, {}, {}}, {u"没有的要点标题"_s, {}, u"办了一件事"_s, u"2021-10-01"_s}});
    const Run run = home.yaodian({u"answers"_s, file, home.path(u"甲.xlsx"_s),
                                  home.path(u"乙.xlsx"_s), u"--apply"_s, u"--take"_s, u"theirs"_s});
    CHECK(run.status == 0);
    CHECK(run.errors.contains(u'1'));
    CHECK(run.output.contains(u"没有的要点标题"_s));
    CHECK(home.node(file, u"三/6"_s)[u"status"_s] == u"not_started"_s);
}

TEST_CASE("a sheet of an earlier year is read with the option that the refusal names", "[sheets]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    REQUIRE(home.yaodian({u"sheets"_s, file, u"--output"_s, home.path(u"报表"_s),
                          u"--departments"_s, u"团委"_s})
                .status
            == 0);
    REQUIRE(home.yaodian({u"new-year"_s, file, u"--from"_s, u"2021"_s, u"--to"_s, u"2022"_s,
                          u"--carry"_s, u"none"_s})
                .status
            == 0);
    const QString sheet = only(home, u"报表"_s, u".xlsx"_s);
    const Run run = home.yaodian({u"answers"_s, file, sheet});
    CHECK(run.status == 1);
    CHECK(run.errors.contains(u"--year 2021"_s));
    CHECK(home.yaodian({u"answers"_s, file, sheet, u"--year"_s, u"2021"_s}).status == 0);
}

TEST_CASE("answers refuses sheets of other files and files that are not sheets, in one sentence",
          "[sheets]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    const Home other;
    const QString otherFile = planWithDepartments(other);
    REQUIRE(other
                .yaodian({u"sheets"_s, otherFile, u"--output"_s, other.path(u"报表"_s),
                          u"--departments"_s, u"团委"_s})
                .status
            == 0);
    const Run run = home.yaodian({u"answers"_s, file, only(other, u"报表"_s, u".xlsx"_s)});
    CHECK(run.status == 1);
    CHECK(run.isOneSentence());
    CHECK(home.yaodian({u"answers"_s, file, shippedPage()}).status == 1);
    CHECK(home.yaodian({u"answers"_s, file}).status == 2);
    const Run unknown = home.yaodian({u"sheets"_s, file, u"--output"_s, home.path(u"x"_s),
                                      u"--departments"_s, u"团委、没有的部门"_s});
    CHECK(unknown.status == 1);
    CHECK(unknown.errors
          == u"yaodian: “没有的部门” is not a department of any item of the plan, so nothing was "
             "written; the departments are: 团委、学工处.\n"_s);
    const Run all = home.yaodian({u"sheets"_s, file, u"--output"_s, home.path(u"x"_s)});
    CHECK(all.status == 0);
    CHECK(all.output
          == u"“关心下一代工作委员会-2021年-团委.xlsx” was written; items: 2.\n"
             "“关心下一代工作委员会-2021年-学工处.xlsx” was written; items: 1.\n"_s);
    CHECK(all.errors.startsWith(
        u"yaodian: Items that name no department, and are in no sheet: 15 (1. "_s));
    CHECK(home.yaodian({u"sheets"_s, file}).status == 2);
}

TEST_CASE("merge lists the differences of a copy, takes them in with --apply, and nothing twice",
          "[merge]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    const QString copy = home.write(u"另一份.yaodian"_s, home.read(u"要点.yaodian"_s));
    const QStringList words{u"merge"_s, file, copy};
    const Run same = home.yaodian(words);
    CHECK(same.status == 0);
    CHECK(same.output.count(u'\n') == 1);

    const auto note = [&](const QString &path, const QString &text) {
        REQUIRE(home.yaodian({u"note"_s, path, u"5"_s, u"--text"_s, text}).status == 0);
    };
    note(copy, u"他们的"_s);
    note(file, u"我们的"_s);
    REQUIRE(home.yaodian({u"set"_s, copy, u"6"_s, u"--percent"_s, u"40"_s}).status == 0);
    REQUIRE(home.yaodian({u"set"_s, file, u"6"_s, u"--percent"_s, u"20"_s}).status == 0);
    const QByteArray before = home.read(u"要点.yaodian"_s);
    const Run dry = home.yaodian(words + QStringList{u"--json"_s});
    REQUIRE(dry.status == 0);
    CHECK(home.read(u"要点.yaodian"_s) == before);
    CHECK(home.yaodian(words + QStringList{u"--apply"_s}).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"notes"_s].toArray().size() == 2);
    CHECK(home.node(file, u"三/6"_s)[u"percent"_s] == 20);
    CHECK(home.yaodian(words + QStringList{u"--apply"_s, u"--take"_s, u"theirs"_s}).status == 0);
    CHECK(home.node(file, u"二/5"_s)[u"notes"_s].toArray().size() == 2);
    CHECK(home.node(file, u"三/6"_s)[u"percent"_s] == 40);
    CHECK(home.yaodian({u"merge"_s, file, file}).status == 1);
    CHECK(home.yaodian({u"merge"_s, file}).status == 2);
}

TEST_CASE("merging names the items of any year, and takes evidence over", "[merge]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    REQUIRE(home.yaodian({u"new-year"_s, file, u"--from"_s, u"2021"_s, u"--to"_s, u"2022"_s,
                          u"--carry"_s, u"none"_s})
                .status
            == 0);
    const QString copy = home.write(u"另一份.yaodian"_s, home.read(u"要点.yaodian"_s));
    const QStringList old{u"--year"_s, u"2021"_s};
    REQUIRE(
        home.yaodian(QStringList{u"note"_s, copy, u"5"_s, u"--text"_s, u"他们的"_s} + old).status
        == 0);
    const QString paper = home.write(u"通知.pdf"_s, "%PDF-1.4\n%…");
    REQUIRE(home.yaodian(QStringList{u"attach"_s, copy, u"6"_s, paper} + old).status == 0);
    const Run run = home.yaodian({u"merge"_s, file, copy});
    REQUIRE(run.status == 0);
    INFO(run.output.toStdString());
    const auto title = [&](const QString &path) {
        const QString whole = home.node(copy, path, old)[u"title"_s].toString();
        REQUIRE_FALSE(whole.isEmpty());
        return whole.left(8);
    };
    CHECK(run.output.contains(title(u"二/5"_s)));
    CHECK(run.output.contains(title(u"三/6"_s)));
    CHECK(run.output.contains(u"通知.pdf"_s));
    CHECK_FALSE(run.output.contains(u"“”"_s));
    const Run json = home.yaodian({u"merge"_s, file, copy, u"--apply"_s, u"--json"_s});
    REQUIRE(json.status == 0);
    for (const auto &one : json.json()[u"proposals"_s].toArray()) {
        CHECK(one[u"path"_s].isString()); // items of an older year have a path too
        CHECK(one[u"year"_s] == 2021);
        CHECK(one[u"taken"_s].toBool());
    }
    CHECK(home.node(file, u"三/6"_s, old)[u"evidence"_s].toArray().size() == 1);
    CHECK(home.yaodian({u"undo"_s, file}).status == 0); // all that was merged is one step
    CHECK(home.node(file, u"三/6"_s, old)[u"evidence"_s].toArray().isEmpty());
}

TEST_CASE("merge removes what was removed in the copy only if that is asked for", "[merge]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    const QString copy = home.write(u"另一份.yaodian"_s, home.read(u"要点.yaodian"_s));
    {
        const auto document = Models::PlanDocument::open(copy);
        REQUIRE(document);
        const auto nodes = (*document)->outline().nodes();
        const auto item = std::ranges::find_if(
            nodes, [](const Domain::OutlineNode *node) { return node->node().number == u"6."; });
        REQUIRE(item != nodes.end());
        REQUIRE(Models::removeNodes(**document, {(*item)->id()}));
    }
    const auto items = [&] { return home.plan(file)[u"tally"_s][u"items"_s].toInt(); };
    const int before = items();
    const QStringList words{u"merge"_s, file, copy, u"--apply"_s};
    REQUIRE(home.yaodian(words + QStringList{u"--take"_s, u"theirs"_s}).status == 0);
    CHECK(items() == before);
    REQUIRE(home.yaodian(words + QStringList{u"--removals"_s}).status == 0);
    CHECK(items() == before - 1);
}

TEST_CASE("the sheets command names items without a department", "[sheets]")
{
    const Home home;
    const QString file = planWithDepartments(home);
    const Run run = home.yaodian({u"sheets"_s, file, u"--output"_s, home.path(u"报表"_s)});
    REQUIRE(run.status == 0);
    CHECK_FALSE(run.errors.isEmpty()); // a warning: most items have no department
    const Run chosen = home.yaodian(
        {u"sheets"_s, file, u"--output"_s, home.path(u"报表"_s), u"--departments"_s, u"团委"_s});
    CHECK(chosen.errors.isEmpty());
}
