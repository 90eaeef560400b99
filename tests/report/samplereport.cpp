#include "report/samplereport.h"

using namespace Domain;
using namespace Qt::StringLiterals;

namespace {

QList<ReportElement> opening()
{
    return {
        ReportTitle{u"江苏信息职业技术学院关心下一代工作委员会2021年工作总结"_s},
        ReportRecipient{u"学院党委"_s},
        ReportParagraph{
            u"现将关心下一代工作委员会2021年工作要点落实情况总结如下。全年工作要点共5个方面18项，截至12月31日，已完成5项，长期坚持3项，进行中6项，未启动4项；记录工作活动41次，参与2316人次。"_s,
            u"opening"_s},
    };
}

QList<ReportElement> firstSection()
{
    return {
        ReportHeading{1, u"一、提高政治站位，把握正确工作方向"_s, u"一"_s},
        ReportParagraph{
            u"1.深入学习习近平总书记关于做好关心下一代工作重要指示精神。3月18日，召开关工委全体会议专题学习（42人次）。6月21日，举办“老少同声颂党恩”座谈会（115人次）。该项工作长期坚持。"_s,
            u"1"_s},
        ReportParagraph{
            u"2.提高政治站位，开展党史学习教育。4月至9月，组织“五老”宣讲团进二级学院宣讲9场（860人次），9月24日全部完成。宣讲稿汇编为《红色江南——家门口的党史》，共12.5万字，印发1,200册，网址https://ggw.example.edu.cn/2021/dangshi/index.html同步刊出。"_s,
            u"2"_s},
        ReportHeading{2, u"（一）老少共学"_s, u"一a"_s},
        ReportParagraph{
            u"与团委、学生工作处共建“老少共学堂”6个；每月一讲，选题由学生点单——“我想听听您二十岁那年的事”得票最高……全年到课率92.6%，较上年提高3.4个百分点。"_s,
            u"1a"_s},
    };
}

QList<ReportElement> laterSections()
{
    QList<ReportElement> elements{
        ReportHeading{1, u"二、继续开展社会主义核心价值观教育"_s, u"二"_s}};
    const QStringList items{
        u"以庆祝建党100周年为节点，开展“读懂中国”教育活动。6月18日，邀请抗美援朝老战士为2020级学生讲党史，赠书120册（320人次）；10月12日，评选征文、微视频，报送省关工委作品6件（86人次）。"_s,
        u"结合疫情防控，用好“疫情活教材”。5月6日，配合党委学生工作部、团委开展宣讲2场（210人次）。"_s,
        u"深化拓展“寻访”活动。暑期组织23支小分队寻访老党员、老模范、老教师58人，形成口述史料31篇，其中《他把一生写在车床上》被《江苏教育》（2021年第9期）转载。"_s,
        u"贯彻落实优质化建设意见，对照《普通高校关工委优质化建设评估指标（试行）》逐条自查：一级指标5项、二级指标18项、观测点46个，自评得分94.5分，缺项为“经费单列”一条。"_s,
        u"“党建带关建”机制。"_s,
        u"帮困助学。与后勤处、资助中心共同确定帮扶对象17名，“一对一”结对，发放助学金3.4万元；为3名因病休学的同学保留座位、送课上门。"_s,
        u"队伍建设。新聘“五老”特邀党建组织员4名、校外辅导员2名，12月2日召开聘任会（36人次）；走访慰问退休老同志21人次。"_s,
    };
    for (int i = 0; i < items.size(); ++i) {
        if (i == 3)
            elements.append(
                ReportHeading{1, u"三、以优质化建设为抓手，推动关工委工作再上新台阶"_s, u"三"_s});
        if (i == 5)
            elements.append(ReportHeading{1, u"四、搭建平台，助力青年学生成长成才"_s, u"四"_s});
        elements.append(
            ReportParagraph{QString::number(i + 3) + u'.' + items[i], QString::number(i + 3)});
    }
    elements.append(ReportHeading{1, u"五、存在问题"_s, u"五"_s});
    elements.append(ReportParagraph{
        u"一是个别要点未按期完成。第7项“党建带关建”机制应于6月底前完成，至今没有进展记录。二是活动台账不够及时，9月份有5次活动的参加人数是事后补记的。三是二级关工委之间不平衡，机电学院、物联网工程学院全年各开展活动9次、8次，个别学院只有1次。"_s,
        u"problems"_s});
    elements.append(ReportHeading{1, u"六、下一步打算"_s, u"六"_s});
    elements.append(ReportParagraph{
        u"继续推进未完成的10项工作，其中第4、9、13项列为2022年一季度重点；把“读懂中国”“老少共学堂”做成品牌；理顺经费渠道，争取在2022年预算中单列关工委活动经费。"_s,
        u"plans"_s});
    elements.append(ReportSignature{u"关心下一代工作委员会"_s, QDate(2021, 12, 31), false});
    return elements;
}

ReportTable statusTable()
{
    ReportTable table{.title = u"附件1\n2021年工作要点落实情况一览表"_s,
                      .columns = {{u"序号"_s, 5, Qt::AlignHCenter},
                                  {u"要点"_s, 28},
                                  {u"责任人、部门"_s, 16},
                                  {u"完成时限"_s, 10},
                                  {u"进展"_s, 32},
                                  {u"状态"_s, 9, Qt::AlignHCenter}}};
    const QStringList states{u"已完成"_s, u"进行中"_s, u"长期坚持"_s, u"未启动"_s};
    for (int i = 1; i <= 18; ++i) {
        if (i % 5 == 1)
            table.rows.append({{u"%1、提高政治站位，把握正确工作方向"_s.arg(i / 5 + 1)}, true});
        const QString progress =
            i % 4 == 0
                ? QString()
                : u"3月18日，召开关工委全体会议专题学习（42人次）。6月21日，举办“老少同声颂党恩”座谈会（115人次）。"_s
                      .repeated(i % 3 + 1);
        table.rows.append(
            {{QString::number(i), u"深入学习习近平总书记关于做好关心下一代工作重要指示精神"_s,
              i % 3 ? u"王建国；学生工作处"_s : u"李秀兰、张卫东；党委宣传部、团委"_s,
              i % 2 ? u"12月底前"_s : u"长期坚持"_s, progress, states[i % 4]}});
    }
    return table;
}

ReportTable breakdownTable()
{
    ReportTable table{.title = u"附件2\n2021年工作要点任务分解表"_s,
                      .columns = {{u"序号"_s, 5, Qt::AlignHCenter},
                                  {u"要点"_s, 45},
                                  {u"牵头部门"_s, 14},
                                  {u"配合部门"_s, 16},
                                  {u"责任人"_s, 10},
                                  {u"完成时限"_s, 10}}};
    for (int i = 1; i <= 18; ++i) {
        table.rows.append(
            {{QString::number(i),
              u"以庆祝建党100周年为节点，开展“读懂中国”教育活动，引导广大青年学生听党话、跟党走"_s,
              u"关工委"_s, u"学生工作处、团委"_s, u"王建国"_s, u"9—10月"_s}});
    }
    return table;
}

} // namespace

ReportDocument sampleReport()
{
    return {
        .title = u"关心下一代工作委员会2021年工作总结"_s,
        .author = u"关心下一代工作委员会"_s,
        .elements = opening() + firstSection() + laterSections()
                    + QList<ReportElement>{statusTable(), breakdownTable()},
    };
}
