#include "domain/summary/evidenceannexes.h"

#include "domain/summaryyear.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("the list of evidence names section or item, note, day and piece in the plan's order",
          "[evidenceannexes]")
{
    SummaryYear year{.outline = Outline(PlanContent{
                         .details = {.year = 2021, .title = u"某校关工委2021年工作要点"_s},
                         .nodes = {section(kSection, u"一、"_s, u"加强学习，把握方向"_s),
                                   item(kFirst, kSection, u"1."_s, u"开展宣讲活动。"_s)}})};
    year.options.asOf = QDate(2021, 12, 30);
    year.options.from = QDate(2021, 1, 2);
    for (const QDate day :
         {QDate(2021, 1, 1), QDate(2021, 1, 2), QDate(2021, 12, 30), QDate(2021, 12, 31)})
        year.addNote(kFirst, day, u"到%1号楼走访"_s.arg(day.day()));
    const auto add = [&year](Evidence evidence) {
        evidence.addedAt = QDateTime(QDate(2021, 3, 8), QTime(12, 0), Qt::UTC);
        year.options.evidence.pieces.append(evidence);
    };
    add({.id = EvidenceId{1}, .node = kSection, .name = u"方案.docx"_s});
    add({.id = EvidenceId{2}, .node = kFirst, .name = u"会场.jpg"_s, .type = u"image/jpeg"_s});
    const QList<ProgressNote> notes = year.notes.value(kFirst);
    for (int i = 0; i < notes.size(); ++i)
        add({.id = EvidenceId{10 + i},
             .note = notes[i].id,
             .name = u"%1.jpg"_s.arg(i),
             .type = u"image/jpeg"_s});
    CHECK(tableLines(evidenceTable(year.outline, year.notes, year.options)).mid(1)
          == QStringList{u"序号|工作要点|进展|日期|材料名称"_s,
                         u"1|加强学习，把握方向||2021.3.8|方案.docx"_s,
                         u"2|开展宣讲活动||2021.3.8|会场.jpg"_s,
                         u"3|开展宣讲活动|到2号楼走访|2021.1.2|1.jpg"_s,
                         u"4|开展宣讲活动|到30号楼走访|2021.12.30|2.jpg"_s});
    CHECK(photographPages(year.outline, year.notes, year.options).photographs.isEmpty());
    year.options.evidence.photograph = [](const Evidence &one) { return one.name.toUtf8(); };
    const ReportPhotographs pages = photographPages(year.outline, year.notes, year.options);
    QStringList captions;
    for (const auto &photograph : pages.photographs)
        captions.append(photograph.caption);
    CHECK(captions
          == QStringList{u"开展宣讲活动"_s, u"2021年1月2日 到2号楼走访"_s,
                         u"2021年12月30日 到30号楼走访"_s});
    CHECK(pages.photographs.first().jpeg() == u"会场.jpg"_s.toUtf8());
}
