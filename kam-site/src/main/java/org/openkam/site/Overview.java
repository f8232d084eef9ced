package org.openkam.site;

import java.util.Map;

/** The index of the site: the guides by group; Javadoc adds the packages below. */
final class Overview {
    private Overview() {}

    static String html(Map<Guide, String> titles) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>openkam</title>\n</head>\n"
                        + "<body>\n<p>Competency models and assessment: from a role's requirements to scores with error, released\n"
                        + "profiles, role fit and development plans. The guides tell how it is used, the packages below what is there;\n"
                        + "the search box finds classes, methods and the headings of the guides.</p>\n<dl>\n");
        String group = "";
        for (Map.Entry<Guide, String> guide : titles.entrySet()) {
            if (!guide.getKey().group().equals(group)) {
                group = guide.getKey().group();
                page.append("<dt>").append(group).append("</dt>\n");
            }
            page.append("<dd><a href=\"")
                    .append(guide.getKey().page())
                    .append("\">")
                    .append(guide.getValue().replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</a></dd>\n");
        }
        return page.append("</dl>\n</body>\n</html>\n").toString();
    }
}
