package io.gatehouse.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Lists, at the end of a build, every test that could not run here, with the reason. No test is skipped silently. */
final class NotRun {
    private NotRun() {}

    /**
     * Reads the reports of all modules and prints the list.
     *
     * @param arguments the root of the project
     */
    public static void main(String[] arguments) throws Exception {
        var skipped = new ArrayList<String>();
        var tests = 0;
        for (var report : reports(Path.of(arguments[0]))) {
            var suite = root(report);
            tests += Integer.parseInt(suite.getAttribute("tests"));
            skipped.addAll(skipped(suite));
        }
        System.out.println("Tests of all modules: " + tests + ", not run here: " + skipped.size());
        skipped.forEach(line -> System.out.println("  not run: " + line));
    }

    private static List<Path> reports(Path project) throws IOException {
        try (Stream<Path> files = Files.find(project, 6, (file, attributes) -> isReport(file))) {
            return files.sorted().toList();
        }
    }

    private static boolean isReport(Path file) {
        var name = file.getFileName().toString();
        var folder = file.getParent();
        return folder != null
                && folder.toString().endsWith("-reports")
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    private static Element root(Path report) throws IOException, ParserConfigurationException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
    }

    private static List<String> skipped(Element suite) {
        var lines = new ArrayList<String>();
        var marks = suite.getElementsByTagName("skipped");
        for (var i = 0; i < marks.getLength(); i++) {
            var mark = (Element) marks.item(i);
            var test = (Element) mark.getParentNode();
            lines.add(test.getAttribute("classname") + "." + test.getAttribute("name") + ": " + reason(mark));
        }
        return lines;
    }

    /** A test that was switched off says why in an attribute, one that gave up in its exception. */
    private static String reason(Element mark) {
        var message = mark.getAttribute("message");
        var thrown = mark.getTextContent().strip().lines().findFirst().orElse("");
        return message.isEmpty() ? thrown.replaceFirst("^[\\w.]+Exception: (Assumption failed: )?", "") : message;
    }
}
